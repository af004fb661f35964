import { createHash } from 'node:crypto';

/** The page needs nothing but itself: no script, no file, no font from elsewhere. */
export const style = `
:root { color-scheme: light dark; --ground: #f5f4f0; --sheet: #fff; --ink: #1d2321; --quiet: #4d5551; --line: #8b867b; --hair: #e4e1da; --pine: #0c6860; --on-pine: #fff; --good: #e0efec; --wrong: #98382a; --deep: #15423d; --deep-end: #0b5c54; --cream: #f4efe2; --on-cream: #0b4f48 }
@media (prefers-color-scheme: dark) { :root { --ground: #121514; --sheet: #191d1c; --ink: #e7ebe9; --quiet: #b4bdb9; --line: #737d79; --hair: #2b3230; --pine: #54bdae; --on-pine: #04201c; --good: #17332f; --wrong: #e79a8a; --deep: #1c4a44; --deep-end: #123b36 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; gap: 1rem }
main > * { min-width: 0 }
.sheet { background: var(--sheet); border: 1px solid var(--hair); border-radius: 16px; padding: 1rem }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere }
h2 { font-size: 1.0625rem; line-height: 1.3; margin: 0 0 .625rem; overflow-wrap: anywhere }
h3 { font-size: .9375rem; margin: 1.25rem 0 .375rem }
p { margin: .375rem 0; overflow-wrap: anywhere }
.quiet { color: var(--quiet); font-size: .875rem }
.note { background: var(--good); border-radius: 10px; padding: .625rem .875rem; margin: 0 }
.wrong { color: var(--wrong); font-weight: 600 }
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
form { margin: 0 }
.acts { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--hair) }
button { min-height: 2.75rem; padding: .5rem 1.125rem; font: inherit; font-weight: 600; border-radius: 10px; border: 1px solid var(--pine); background: var(--pine); color: var(--on-pine); cursor: pointer }
button.plain { background: transparent; color: var(--pine) }
a { color: var(--pine) }
:focus-visible { outline: 3px solid var(--pine); outline-offset: 2px; border-radius: 4px }
@media (forced-colors: active) { .stamps i { forced-color-adjust: none } .stampcard { border: 1px solid CanvasText } }
`;

export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
