"""The benchmarks. `python -m bench` runs them; they are no tests."""
