/**
 * Registers the service worker of a built site and offers a newer version when one is waiting.
 * The offer is the `update-offer` element in the page; nothing reloads unless its button is pressed.
 */
const offer = (waiting: ServiceWorker): void => {
  const notice = document.querySelector<HTMLElement>('[data-update-offer]');
  const button = notice?.querySelector('button');
  if (!notice || !button) return;
  notice.hidden = false;
  button.addEventListener(
    'click',
    () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        location.reload();
      });
      waiting.postMessage('use this version');
      button.disabled = true;
    },
    { once: true },
  );
};

const register = async (): Promise<void> => {
  const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
  // A first installation has nothing to update: only a page that already has a worker gets the offer.
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const arriving = registration.installing;
    arriving?.addEventListener('statechange', () => {
      if (arriving.state === 'installed' && navigator.serviceWorker.controller) offer(arriving);
    });
  });
};

// Plain http on a LAN address has no service workers; refused storage rejects. Either way the site works online.
if ('serviceWorker' in navigator)
  addEventListener('load', () => {
    register().catch(() => undefined);
  });
