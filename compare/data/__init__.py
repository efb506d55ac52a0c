"""Word lists and learned weights; each file says where it comes from."""
