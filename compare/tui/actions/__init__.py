"""What the keys of the main screen do: a mixin a file, each of `ReadingBase`."""
