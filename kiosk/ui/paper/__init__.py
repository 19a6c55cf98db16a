"""What is printed: slips, hand-outs, reports."""
