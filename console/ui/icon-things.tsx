/** 16 by 16, drawn with the current colour; things, named by what they show, not by what they are used for. */
export const things = {
  inbox: (
    <>
      <path d="M2.5 9.5 4 3.5h8l1.5 6v3h-11z" />
      <path d="M2.5 9.5H6c0 1 .8 1.8 2 1.8s2-.8 2-1.8h3.5" />
    </>
  ),
  lifebuoy: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <circle cx="8" cy="8" r="2.3" />
      <path d="m4 4 2.3 2.3M12 4 9.7 6.3M4 12l2.3-2.3M12 12 9.7 9.7" />
    </>
  ),
  play: (
    <>
      <path d="M2.5 3.5h11v7.2H8.6L5.5 13v-2.3h-3z" />
      <path d="m6.8 5.6 3 1.6-3 1.6z" />
    </>
  ),
  stamps: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1.5" />
      <circle cx="5.2" cy="8" r="1.1" fill="currentColor" />
      <circle cx="8" cy="8" r="1.1" fill="currentColor" />
      <circle cx="10.8" cy="8" r="1.1" />
    </>
  ),
  bars: <path d="M3 13V8.5M6.4 13V4.5M9.7 13V7M13 13V3" />,
  book: (
    <path d="M8 4.2C6.6 3.2 4.8 3 2.5 3v9c2.3 0 4.1.2 5.5 1.2 1.4-1 3.2-1.2 5.5-1.2V3C11.2 3 9.4 3.2 8 4.2zM8 4.2v9" />
  ),
  mail: (
    <>
      <rect x="2.3" y="3.8" width="11.4" height="8.4" rx="1.3" />
      <path d="m2.8 4.8 5.2 4 5.2-4" />
    </>
  ),
  speech: <path d="M2.5 3.5h11v7.2H8.6L5.5 13v-2.3h-3z" />,
  phone: (
    <path d="M4 2.8h2l1 2.7-1.3 1a7 7 0 0 0 3.8 3.8l1-1.3 2.7 1v2c0 .7-.5 1.2-1.2 1.2C6.5 13 3 9.5 2.8 4c0-.7.5-1.2 1.2-1.2z" />
  ),
  clock: (
    <>
      <circle cx="8" cy="8.5" r="5" />
      <path d="M8 5.8v2.9l1.8 1.1M3 3.3l1.5-1M13 3.3l-1.5-1" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.7" r="2.4" />
      <path d="M3.5 13c.4-2.5 2.2-3.7 4.5-3.7s4.1 1.2 4.5 3.7" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="6" r="2.2" />
      <path d="M2 12.7c.3-2.2 1.9-3.3 4-3.3s3.7 1.1 4 3.3M10.3 4a2.2 2.2 0 0 1 0 4.1M12 9.9c1.1.5 1.8 1.5 2 2.8" />
    </>
  ),
  flag: <path d="M4 14V2.8M4 3.3h7.5L10 6l1.5 2.7H4" />,
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.3" />
      <path d="M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7" />
    </>
  ),
  pen: <path d="m3 13 .7-3L10.5 3.2a1.3 1.3 0 0 1 1.9 0l.4.4a1.3 1.3 0 0 1 0 1.9L6 12.3z" />,
  clip: <path d="M12.8 7.3 8 12.1a3 3 0 0 1-4.3-4.3l5-5a2 2 0 0 1 2.9 2.9l-4.9 4.9a1 1 0 0 1-1.4-1.4l4.3-4.3" />,
  bolt: <path d="M8.7 2.5 4 9h3.5l-.4 4.5L12 7H8.4z" />,
  gift: (
    <>
      <rect x="2.5" y="6" width="11" height="2.6" />
      <path d="M3.5 8.6v4.9h9V8.6M8 6v7.5M8 6C6 6 4.7 5.3 4.7 4.2c0-1.8 2.7-1.7 3.3 1.8.6-3.5 3.3-3.6 3.3-1.8C11.3 5.3 10 6 8 6z" />
    </>
  ),
  smile: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M5.7 9.5c.6.8 1.4 1.2 2.3 1.2s1.7-.4 2.3-1.2M6.2 6.5v.2M9.8 6.5v.2" />
    </>
  ),
  box: (
    <>
      <path d="M2.8 5 8 2.5 13.2 5v6L8 13.5 2.8 11z" />
      <path d="M2.8 5 8 7.5 13.2 5M8 7.5v6" />
    </>
  ),
  card: (
    <>
      <rect x="2" y="3.8" width="12" height="8.4" rx="1.4" />
      <path d="M2 6.5h12M4.5 9.7h2.5" />
    </>
  ),
  send: (
    <>
      <path d="M13.5 2.5 2.5 7l4.3 1.9L9 13.5z" />
      <path d="m13.5 2.5-6.7 6.4" />
    </>
  ),
  trash: <path d="M3 4.5h10M6.2 4.5V3h3.6v1.5M4.3 4.5l.6 8.5h6.2l.6-8.5M6.8 7v3.5M9.2 7v3.5" />,
  tag: (
    <>
      <path d="M2.8 2.8h5l5.6 5.6a1 1 0 0 1 0 1.4l-3.6 3.6a1 1 0 0 1-1.4 0L2.8 7.8z" />
      <path d="M5.6 5.6v.1" />
    </>
  ),
  bell: <path d="M3.5 11.5c1-1 1-2 1-4a3.5 3.5 0 0 1 7 0c0 2 0 3 1 4zM6.7 13.5h2.6" />,
  keyboard: (
    <>
      <rect x="1.8" y="4" width="12.4" height="8" rx="1.3" />
      <path d="M4.4 6.6h.1M6.8 6.6h.1M9.2 6.6h.1M11.6 6.6h.1M5.2 9.6h5.6" />
    </>
  ),
  key: (
    <>
      <circle cx="5.2" cy="10.8" r="2.7" />
      <path d="m7.2 8.8 6-6M11 5l1.8 1.8" />
    </>
  ),
  team: <path d="M2.5 13.5v-8L8 2.5l5.5 3v8zM6.3 13.5v-3.6h3.4v3.6M5.5 7h.1M10.4 7h.1" />,
  globe: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M2.3 8h11.4M8 2.3c-4 3.8-4 7.6 0 11.4 4-3.8 4-7.6 0-11.4" />
    </>
  ),
  lamp: <path d="M6 11.2C4.6 10.3 3.8 9 3.8 7.3a4.2 4.2 0 0 1 8.4 0c0 1.7-.8 3-2.2 3.9M6.2 11.2h3.6M6.6 13.3h2.8" />,
  calendar: (
    <>
      <rect x="2.5" y="3.8" width="11" height="9.7" rx="1.3" />
      <path d="M2.5 6.8h11M5.5 2.5v2.3M10.5 2.5v2.3" />
    </>
  ),
};
