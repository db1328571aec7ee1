// Looks closely at the page of an item that an element names in `data-iiif-content`, and takes what is dropped or
// pasted on the page. Without this script the page shows a picture, and its links and its form work.
'use strict';

(() => {
  // Content State 1.0, section 6: a state in an address.
  const encode = (text) =>
    btoa(encodeURIComponent(text)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

  const decode = (text) => {
    const base = text.replaceAll('-', '+').replaceAll('_', '/');
    return decodeURIComponent(atob(base.padEnd(Math.ceil(base.length / 4) * 4, '=')));
  };

  const isAddress = (text) => /^https?:\/\//.test(text);
  const isPlain = (text) => isAddress(text) || /^[[{]/.test(text);

  // The canvas that a state means, `id` and all; null where it means an item as a whole, or nothing.
  const canvasOf = (node) => {
    if (typeof node === 'string') return node.includes('/canvas/') ? node : null;
    if (Array.isArray(node)) return node.map(canvasOf).find(Boolean) ?? null;
    if (!node || typeof node !== 'object') return null;
    return canvasOf(node.target) ?? canvasOf(node.source) ?? canvasOf(node.id);
  };

  const read = (value) => {
    try {
      const plain = isPlain(value) ? value : decode(value);
      return canvasOf(isAddress(plain) ? plain : JSON.parse(plain));
    } catch {
      return null;
    }
  };

  const regionOf = (canvas) => /[#&]xywh=(?:pixel:)?([\d.]+,[\d.]+,[\d.]+,[\d.]+)/.exec(canvas ?? '')?.[1];

  // Where the bytes of a canvas come from: always this host, whatever host the state names.
  const serviceOf = (canvas) => {
    const image = /\/canvas\/([0-9a-f-]{36})/.exec(canvas ?? '')?.[1];
    return image ? `/iiif/3/${image}` : null;
  };

  const open = async (element) => {
    const canvas = read(element.dataset.iiifContent);
    const service = element.dataset.service ?? serviceOf(canvas);
    const said = document.querySelector('[data-said]');
    const trouble = () => {
      if (said) said.textContent = element.dataset.trouble ?? '';
    };
    if (!service || !window.OpenSeadragon) return trouble();
    const answer = await fetch(`${service}/info.json`).catch(() => null);
    if (!answer?.ok) return trouble();
    const info = { ...(await answer.json()), id: new URL(service, location.href).href };
    const region = element.dataset.region ?? regionOf(canvas);
    show(element, info, region?.split(',').map(Number), canvas?.split('#')[0], trouble);
  };

  const show = (element, info, region, canvas, trouble) => {
    const place = document.createElement('div');
    place.className = 'seen';
    place.style.position = 'absolute';
    place.style.inset = '0';
    element.append(place); // before it is looked into: what has no size yet would be shown too near
    const viewer = window.OpenSeadragon({
      element: place,
      tileSources: [info],
      drawer: 'canvas',
      showNavigationControl: false,
      animationTime: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 0.6,
      maxZoomPixelRatio: 4,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    });
    viewer.canvas.setAttribute('role', 'application');
    viewer.canvas.setAttribute('aria-label', element.dataset.label ?? '');
    viewer.addOnceHandler('open', () => {
      element.querySelector('img')?.remove();
      element.dataset.open = '';
      const item = viewer.world.getItemAt(0);
      viewer.viewport.goHome(true);
      if (region) {
        const frame = document.createElement('div');
        frame.className = 'region';
        const shape = item.imageToViewportRectangle(...region);
        viewer.addOverlay({ element: frame, location: shape });
        const room = shape.width * 0.1;
        viewer.viewport.fitBounds(
          new window.OpenSeadragon.Rect(shape.x - room, shape.y - room, shape.width + 2 * room, shape.height + 2 * room),
          true,
        );
      }
      viewer.forceRedraw();
    });
    viewer.addHandler('open-failed', trouble);
    viewer.addHandler('tile-load-failed', trouble);
    element.viewer = viewer;
    tools(element, viewer, info, canvas);
  };

  // What is shown now, in whole pixels of the canvas; empty where all of it is.
  const fragment = (viewer, info) => {
    const item = viewer.world.getItemAt(0);
    const seen = item.viewportToImageRectangle(viewer.viewport.getBounds(true));
    const x = Math.max(0, Math.round(seen.x));
    const y = Math.max(0, Math.round(seen.y));
    const width = Math.min(info.width, Math.round(seen.x + seen.width)) - x;
    const height = Math.min(info.height, Math.round(seen.y + seen.height)) - y;
    const whole = width >= info.width && height >= info.height;
    return whole || width < 1 || height < 1 ? '' : `#xywh=${x},${y},${width},${height}`;
  };

  const tools = (element, viewer, info, canvas) => {
    const page = element.closest('[data-viewer]');
    if (!page) return;
    const state = () => ({
      id: canvas + fragment(viewer, info),
      type: 'Canvas',
      partOf: [{ id: element.dataset.manifest, type: 'Manifest' }],
    });
    const share = async () => {
      const field = page.querySelector('#share');
      const address = `${location.origin}${page.dataset.viewer}?iiif-content=${encode(JSON.stringify(state()))}`;
      field.value = address;
      field.focus();
      field.select();
      const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
      page.querySelector('[data-said]').textContent = copied ? field.dataset.copied : '';
    };
    const actions = {
      in: () => viewer.viewport.zoomBy(1.5).applyConstraints(),
      out: () => viewer.viewport.zoomBy(1 / 1.5).applyConstraints(),
      all: () => viewer.viewport.goHome(),
      share,
    };
    const group = page.querySelector('.tools');
    group.hidden = false;
    group.addEventListener('click', (event) => actions[event.target.dataset.do]?.());
    page.querySelector('.drag')?.addEventListener('dragstart', (event) => {
      event.dataTransfer.setData('text/plain', JSON.stringify(state()));
    });
  };

  // A state that was pasted or dropped is plain text, and not encoded; it travels on encoded.
  const take = (page, text) => {
    const sent = text.trim();
    if (!sent) return;
    const value = isAddress(sent) || !isPlain(sent) ? sent : encode(sent);
    location.assign(`${page.dataset.viewer}?iiif-content=${encodeURIComponent(value)}`);
  };

  // OpenSeadragon adds a style sheet of its own, which hides the focus on touch screens, unless it finds it there. Our
  // pages allow no style within themselves, and the focus stays: so it finds something by that name that is no style.
  const unstyled = document.createElementNS('urn:atmina', 'style');
  unstyled.setAttribute('data-openseadragon-mobile-css', '');
  document.head.append(unstyled);

  document.querySelectorAll('[data-iiif-content]').forEach(open);

  const page = document.querySelector('[data-viewer]');
  if (page) {
    document.addEventListener('paste', (event) => {
      if (event.target.closest?.('input, textarea')) return;
      take(page, event.clipboardData.getData('text/plain'));
    });
    page.addEventListener('dragover', (event) => event.preventDefault());
    page.addEventListener('drop', (event) => {
      if (event.target.closest?.('input, textarea')) return;
      event.preventDefault();
      take(page, event.dataTransfer.getData('text/plain'));
    });
  }
})();
