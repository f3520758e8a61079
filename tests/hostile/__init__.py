"""Input that wants to break things: every reader and command must refuse it in one line or take it calmly."""
