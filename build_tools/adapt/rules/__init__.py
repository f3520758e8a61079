"""The rewriting rules, one file a rule; ``order.py`` beside this folder says which run, and when. Files that begin with ``_`` are shared."""
