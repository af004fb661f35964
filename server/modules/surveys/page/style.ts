import { createHash } from 'node:crypto';

/** The page needs nothing but itself: no script, no file, no font from elsewhere. */
export const style = `
:root { color-scheme: light dark; --ground: #f6f5f1; --sheet: #fff; --ink: #1d2521; --quiet: #56605a; --line: #8a938d; --pine: #1f5c47; --on-pine: #fff; --wrong: #9c2a1b }
@media (prefers-color-scheme: dark) { :root { --ground: #121613; --sheet: #1b211d; --ink: #eef1ee; --quiet: #b3bcb6; --line: #78837c; --pine: #7fd0af; --on-pine: #0c1a14; --wrong: #ffb4a6 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
form.survey, .card { background: var(--sheet); border: 1px solid color-mix(in srgb, var(--line) 45%, transparent); border-radius: 12px; padding: 1.25rem 1rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; overflow-wrap: anywhere }
p { margin: 0 0 1rem; overflow-wrap: anywhere }
fieldset { border: 0; margin: 0 0 1.5rem; padding: 0; min-width: 0 }
legend, .ask { display: block; font-weight: 600; padding: 0; margin: 0 0 .5rem; overflow-wrap: anywhere }
small, .quiet { color: var(--quiet); font-weight: 400; font-size: .875rem }
.steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(2.75rem, 1fr)); gap: .375rem }
.step { position: relative }
.step input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer }
.step span { display: grid; place-items: center; min-height: 2.75rem; border: 1px solid var(--line); border-radius: 8px }
.step input:checked + span { background: var(--pine); border-color: var(--pine); color: var(--on-pine); font-weight: 700; outline: 2px solid var(--pine); outline-offset: 1px }
.step input:focus-visible + span { outline: 3px solid var(--pine); outline-offset: 3px }
.ends { display: flex; justify-content: space-between; gap: 1rem; margin-top: .25rem }
.ends span:last-child { text-align: end }
.option { display: flex; gap: .625rem; align-items: center; min-height: 2.75rem }
.option input { width: 1.25rem; height: 1.25rem; flex: none; accent-color: var(--pine) }
textarea { width: 100%; min-height: 7rem; padding: .625rem; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px }
button { min-height: 2.75rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; border-radius: 8px; border: 1px solid var(--pine); background: var(--pine); color: var(--on-pine); cursor: pointer }
button.plain { background: transparent; color: var(--pine) }
a { color: var(--pine) }
textarea:focus-visible, button:focus-visible, a:focus-visible, .option input:focus-visible { outline: 3px solid var(--pine); outline-offset: 2px }
.wrong { color: var(--wrong); font-weight: 600 }
.about { margin-top: 1.25rem }
.stop { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid color-mix(in srgb, var(--line) 45%, transparent) }
@media (forced-colors: active) { .step input:checked + span { border-width: 3px; border-color: Highlight; forced-color-adjust: none; background: Highlight; color: HighlightText } }
`;

export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
