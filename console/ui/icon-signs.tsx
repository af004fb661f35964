/** 16 by 16, drawn with the current colour; signs and arrows, named by what they show, not by what they are used for. */
export const signs = {
  sun: (
    <>
      <circle cx="8" cy="8" r="2.6" />
      <path d="M8 2v1.3M8 12.7V14M2 8h1.3M12.7 8H14M3.8 3.8l.9.9M11.3 11.3l.9.9M12.2 3.8l-.9.9M4.7 11.3l-.9.9" />
    </>
  ),
  moon: <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6z" />,
  sliders: (
    <>
      <path d="M3 5h6M12 5h1M3 11h1M7 11h6" />
      <circle cx="10.5" cy="5" r="1.5" />
      <circle cx="5.5" cy="11" r="1.5" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  down: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  up: <path d="m4.5 9.5 3.5-3.5 3.5 3.5" />,
  left: <path d="M9.5 4.5 6 8l3.5 3.5" />,
  right: <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />,
  check: <path d="m3.5 8.5 3 3 6-7" />,
  done: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.3 8.2 1.9 1.9 3.5-4" />
    </>
  ),
  open: <circle cx="8" cy="8" r="6" strokeDasharray="2.1 1.9" />,
  more: (
    <>
      <circle cx="3.5" cy="8" r=".7" fill="currentColor" />
      <circle cx="8" cy="8" r=".7" fill="currentColor" />
      <circle cx="12.5" cy="8" r=".7" fill="currentColor" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 7.3v3.4M8 5.2v.1" />
    </>
  ),
  warn: (
    <>
      <path d="M8 2.7 14 13H2z" />
      <path d="M8 6.5v3M8 11.2v.1" />
    </>
  ),
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  offline: (
    <path d="M2 6c1.2-1 2.5-1.7 4-2M14 6A9.2 9.2 0 0 0 9 3.8M4.3 8.7A5.6 5.6 0 0 1 6.5 7.4M11.7 8.7a5.5 5.5 0 0 0-1-.7M6.5 11a2.3 2.3 0 0 1 3 0M8 13v.1M2.5 2.5l11 11" />
  ),
  eye: (
    <>
      <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  hide: <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8zM2.5 13.5l11-11" />,
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9a2.6 2.6 0 0 0 3.7 3.7l.8-.8" />
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.3" />
      <path d="M10.5 5.5V3.8c0-.7-.6-1.3-1.3-1.3H3.8c-.7 0-1.3.6-1.3 1.3v5.4c0 .7.6 1.3 1.3 1.3h1.7" />
    </>
  ),
  download: <path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13h10" />,
  upload: <path d="M8 10.5V3M4.8 6 8 2.8 11.2 6M3 13h10" />,
  refresh: <path d="M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.8V6H9.8" />,
  undo: <path d="M5.5 3 2.8 5.8l2.7 2.7M2.8 5.8h6.4a3.7 3.7 0 0 1 0 7.4H6" />,
  filter: <path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" />,
  leave: <path d="M9 3H3.5v10H9M7 8h6.5M11 5.5 13.5 8 11 10.5" />,
  at: (
    <>
      <circle cx="8" cy="8" r="2.4" />
      <path d="M10.4 5.6v3.2a1.6 1.6 0 0 0 3.2 0V8A5.6 5.6 0 1 0 11 12.7" />
    </>
  ),
  pause: <path d="M5.5 4v8M10.5 4v8" />,
  merge: <path d="M3 3.5c0 3 2 4.5 5 4.5h5M3 12.5C3 9.5 5 8 8 8M10.8 5.7 13 8l-2.2 2.3" />,
};
