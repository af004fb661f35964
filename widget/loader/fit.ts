/** On screens this small the chat covers everything; the same query stands in style.css. */
const covers = '(max-width: 719px), (max-height: 480px)';

export interface Fit {
  readonly modal: () => boolean;
  readonly draw: (open: boolean) => void;
  readonly stop: () => void;
}

/** Keeps a covering chat above the phone's keyboard, and the page behind it still. */
export function fitFrame(frame: () => HTMLIFrameElement | undefined, changed: (modal: boolean) => void): Fit {
  const query = matchMedia(covers);
  const page = document.documentElement;
  const life = new AbortController();
  let open = false;
  let overflow: string | undefined;

  function draw(): void {
    const covering = open && query.matches;
    if (covering && overflow === undefined) {
      overflow = page.style.overflow;
      page.style.overflow = 'hidden';
    }
    if (!covering && overflow !== undefined) {
      page.style.overflow = overflow;
      overflow = undefined;
    }
    const style = frame()?.style;
    const seen = window.visualViewport;
    if (style === undefined || seen === null) return;
    const whole = covering && seen.scale < 1.01; // somebody who zooms in wants it larger, not refitted
    style.height = whole ? `${seen.height}px` : '';
    style.top = whole ? `${seen.offsetTop}px` : '';
  }

  function turned(): void {
    draw();
    changed(query.matches);
  }

  const { signal } = life;
  query.addEventListener('change', turned, { signal });
  window.visualViewport?.addEventListener('resize', draw, { signal });
  window.visualViewport?.addEventListener('scroll', draw, { signal });
  return {
    modal: () => query.matches,
    draw(now) {
      open = now;
      draw();
    },
    stop() {
      life.abort();
      open = false;
      draw();
    },
  };
}
