import { customerPage } from '#server/platform/http/customer-page.ts';

export const { write, send, goTo } = customerPage(`
:root { --good: #e0efec; --deep: #15423d; --deep-end: #0b5c54; --cream: #f4efe2; --on-cream: #0b4f48 }
@media (prefers-color-scheme: dark) { :root { --good: #17332f; --deep: #1c4a44; --deep-end: #123b36 } }
main { display: grid; gap: 1rem }
main > * { min-width: 0 }
.sheet { padding: 1rem }
h1 { font-size: 1.375rem; margin: 0 }
p { margin: .375rem 0 }
h2 { font-size: 1.0625rem; line-height: 1.3; margin: 0 0 .625rem; overflow-wrap: anywhere }
h3 { font-size: .9375rem; margin: 1.25rem 0 .375rem }
.note { background: var(--good); border-radius: 10px; padding: .625rem .875rem; margin: 0 }
:is(.note, .quiet) + .stampcard { margin-top: .75rem }
.why::first-letter { text-transform: uppercase }
.stampcard { background: linear-gradient(160deg, var(--deep), var(--deep-end)); color: #f2f6f3; border-radius: 14px; padding: 1rem }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .125rem .75rem }
.top b { font-size: 1.0625rem }
.stamps { display: grid; grid-template-columns: repeat(5, 1fr); gap: .5rem; margin: .875rem 0 .75rem; padding: 0; list-style: none; max-width: 22rem }
.stamps i { aspect-ratio: 1; border-radius: 50%; border: 1.5px dashed rgb(255 255 255 / .6); display: grid; place-items: center }
.stamps svg { width: 46%; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round }
.stamps .got { background: var(--cream); color: var(--on-cream); border-color: var(--cream); border-style: solid }
.stamps .gift { background: rgb(255 255 255 / .18); border: 1.5px solid var(--cream); color: var(--cream) }
.stamps .last { border-style: solid }
.way { display: block; height: .75rem; margin: .875rem 0 .75rem; border-radius: 6px; overflow: hidden; background: rgb(255 255 255 / .22) }
.stampcard p { color: #e3ebe7; font-size: .875rem }
ul.plain { list-style: none; margin: 0; padding: 0 }
ul.plain > li { padding: .625rem 0; border-top: 1px solid var(--hair) }
.pair { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .125rem 1rem }
.pair > :last-child { white-space: nowrap }
.code { font: 600 1rem ui-monospace, monospace; user-select: all; overflow-wrap: anywhere; white-space: normal }
details > summary { cursor: pointer; min-height: 2.75rem; display: flex; align-items: center; color: var(--pine); font-weight: 600 }
details > summary::before { content: '+'; display: inline-block; width: 1.25rem }
details[open] > summary::before { content: '–' }
.acts { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--hair) }
@media (forced-colors: active) { .stamps i { forced-color-adjust: none } .stampcard { border: 1px solid CanvasText } }
`);
