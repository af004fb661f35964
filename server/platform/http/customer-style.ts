/** What all pages that customers reach by a link have in common. */
export const customerStyle = `
:root { color-scheme: light dark; --ground: #f5f4f0; --sheet: #fff; --ink: #1d2321; --quiet: #4d5551; --line: #8b867b; --hair: #e4e1da; --pine: #0c6860; --on-pine: #fff; --wrong: #98382a }
@media (prefers-color-scheme: dark) { :root { --ground: #121514; --sheet: #191d1c; --ink: #e7ebe9; --quiet: #b4bdb9; --line: #737d79; --hair: #2b3230; --pine: #54bdae; --on-pine: #04201c; --wrong: #e79a8a } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
.sheet { background: var(--sheet); border: 1px solid var(--hair); border-radius: 16px; padding: 1.25rem 1rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; overflow-wrap: anywhere }
p { margin: 0 0 1rem; overflow-wrap: anywhere }
.quiet { color: var(--quiet); font-size: .875rem }
.wrong { color: var(--wrong); font-weight: 600 }
form { margin: 0 }
button { min-height: 2.75rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; border-radius: 10px; border: 1px solid var(--pine); background: var(--pine); color: var(--on-pine); cursor: pointer }
button.plain { background: transparent; color: var(--pine) }
a { color: var(--pine) }
:focus-visible { outline: 3px solid var(--pine); outline-offset: 2px; border-radius: 4px }
`;
