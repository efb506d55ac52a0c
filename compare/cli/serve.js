// The keyboard is the terminal's from the start, not only after a click.
addEventListener("load", () => {
  document.querySelector(".xterm-helper-textarea")?.focus();
});
