"""Run the `wnp` command as `python -m wnp`."""

import sys

from wnp.cli import main

if __name__ == "__main__":
    sys.exit(main())
