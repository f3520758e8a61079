"""The long runs: `make soak`. A short sample of each stands among the normal tests."""
