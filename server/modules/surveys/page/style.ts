import { customerPage } from '#server/platform/http/customer-page.ts';

export const { write, send, goTo } = customerPage(`
main { max-width: 36rem }
fieldset { border: 0; margin: 0 0 1.5rem; padding: 0; min-width: 0 }
legend, .ask { display: block; font-weight: 600; padding: 0; margin: 0 0 .5rem; overflow-wrap: anywhere }
small { color: var(--quiet); font-weight: 400; font-size: .875rem }
.steps { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: clamp(2px, 1vw, .375rem) }
.step { position: relative }
.step input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer }
.step span { display: grid; place-items: center; min-height: 2.75rem; border: 1px solid var(--line); border-radius: 10px }
.step input:checked + span { background: var(--pine); border-color: var(--pine); color: var(--on-pine); font-weight: 700; outline: 2px solid var(--pine); outline-offset: 1px }
.step input:focus-visible + span { outline: 3px solid var(--pine); outline-offset: 3px }
@media (max-width: 24rem) { .steps { margin-inline: -.25rem } .step span { font-size: .8125rem; border-radius: 6px } }
.ends { display: flex; justify-content: space-between; gap: 1rem; margin-top: .25rem }
.ends span:last-child { text-align: end }
.option { display: flex; gap: .625rem; align-items: center; min-height: 2.75rem }
.option input { width: 1.25rem; height: 1.25rem; flex: none; accent-color: var(--pine) }
textarea { width: 100%; min-height: 7rem; padding: .625rem; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px }
.about { margin-top: 1.25rem }
.stop { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--hair) }
@media (forced-colors: active) { .step input:checked + span { border-width: 3px; border-color: Highlight; forced-color-adjust: none; background: Highlight; color: HighlightText } }
`);
