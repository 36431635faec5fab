"""Words & Pictures: illustrated stories and safety plans for children and their families."""
