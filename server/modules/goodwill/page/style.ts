import { createHash } from 'node:crypto';

/** The page needs nothing but itself: no script, no file, no font from elsewhere. */
export const style = `
:root { color-scheme: light dark; --ground: #f6f5f1; --sheet: #fff; --ink: #1d2521; --quiet: #56605a; --line: #8a938d; --pine: #1f5c47; --on-pine: #fff }
@media (prefers-color-scheme: dark) { :root { --ground: #121613; --sheet: #1b211d; --ink: #eef1ee; --quiet: #b3bcb6; --line: #78837c; --pine: #7fd0af; --on-pine: #0c1a14 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 34rem; margin: 0 auto; padding: 8vh 1rem 3rem }
.card { background: var(--sheet); border: 1px solid color-mix(in srgb, var(--line) 45%, transparent); border-radius: 12px; padding: 1.5rem 1.25rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem; overflow-wrap: anywhere }
p { margin: 0 0 1rem; overflow-wrap: anywhere; white-space: pre-line }
.quiet { color: var(--quiet); font-size: .9375rem }
.quiet:last-child { margin: 0 }
.code { display: inline-block; font: 600 1.375rem/1.4 ui-monospace, monospace; letter-spacing: .06em; padding: .5rem .875rem; border: 1px dashed var(--line); border-radius: 8px; user-select: all }
button { min-height: 2.75rem; padding: .5rem 1.5rem; font: inherit; font-weight: 600; border-radius: 8px; border: 1px solid var(--pine); background: var(--pine); color: var(--on-pine); cursor: pointer }
button:focus-visible { outline: 3px solid var(--pine); outline-offset: 2px }
form { margin: 0 0 1rem }
`;

export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
