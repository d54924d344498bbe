"""What importing, starting and reading cost, measured side by side in the same run."""
