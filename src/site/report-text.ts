/** The address of the page a reader came from, as the link put it into the fragment; nothing but a path of this site. */
const reportedPage = (hash: string): string | undefined => {
  const path = new URLSearchParams(hash.slice(1)).get('page');
  if (path === null || !/^\/[\w./-]{0,200}$/.test(path)) return undefined;
  return new URL(path, location.origin).href;
};

class ReportText extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('textarea');
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!box || !button || !status) return;
    const page = reportedPage(location.hash);
    if (page !== undefined) box.value = box.value.replace(/^Page: .*$/m, `Page: ${page}`);
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(box.value).then(
        () => {
          status.textContent = 'Copied.';
        },
        () => {
          box.select();
          status.textContent = 'This browser does not let the page copy; the text is selected.';
        },
      );
    });
  }
}
customElements.define('report-text', ReportText);
