/** A text to copy; without script it can be selected by hand. Where the build knew no address, the page's own is added. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('textarea');
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!box || !button || !status) return;
    if (this.hasAttribute('data-add-address'))
      box.value = `${box.value.trimEnd()}: ${location.origin}${location.pathname}\n`;
    button.hidden = false;
    button.addEventListener('click', () => {
      // Over plain http a browser has no clipboard at all, whatever the types promise.
      const { clipboard } = navigator as Partial<Navigator>;
      const copied = clipboard?.writeText(box.value) ?? Promise.reject(new Error('no clipboard'));
      copied.then(
        () => {
          status.textContent = 'Copied.';
        },
        () => {
          box.focus();
          box.select();
          status.textContent = 'This browser does not let the page copy; the text is selected.';
        },
      );
    });
  }
}
customElements.define('copy-text', CopyText);
