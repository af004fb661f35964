import { customerPage } from '#server/platform/http/customer-page.ts';

export const { write, send, goTo } = customerPage(`
main { padding-top: 8vh }
.sheet { padding: 1.5rem 1.25rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem }
p { white-space: pre-line }
.quiet { font-size: .9375rem }
.quiet:last-child { margin: 0 }
.code { display: inline-block; font: 600 1.375rem/1.4 ui-monospace, monospace; letter-spacing: .06em; padding: .5rem .875rem; border: 1px dashed var(--line); border-radius: 10px; user-select: all }
form { margin: 0 0 1rem }
`);
