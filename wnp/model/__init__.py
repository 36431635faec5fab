"""What a family folder says, as frozen values: no reading, no drawing, no format."""
