/** Runs in each frame before its own scripts: what the package says to its host, and what the browser refuses. */
if (window !== window.parent) {
  // Capture comes first, so the recorder knows that the page goes before the package does.
  window.addEventListener("pagehide", () => { window.parent.lms.unloading = true; }, { capture: true });
  window.addEventListener("markscheme:statement", (event) => window.parent.statements.push(event.detail));
}
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`Content-Security-Policy: ${event.violatedDirective} refused ${event.blockedURI}`);
});
