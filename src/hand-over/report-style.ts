import { fonts } from '../text/fonts.ts'

/** How a report looks: on a screen, light or dark, and on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #222b38; --soft: #5c6675; --line: #d5dae1; --paper: #fff; --user: #2f5fc4; --says: #eef1f5; --bad: #b3261e }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ee; --soft: #a4adba; --line: #353d49; --paper: #14171c; --user: #8fb0f5; --says: #232a34; --bad: #ff8a80 } }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; color: var(--ink); background: var(--paper);
  font: 16px/1.55 ${fonts}; overflow-wrap: anywhere }
:lang(ko) { word-break: keep-all }
h1 { margin: 0; font-size: 1.7rem } h2 { margin: 3rem 0 .75rem; font-size: 1.3rem; border-bottom: 1px solid var(--line) } h3 { margin: 2rem 0 .5rem; font-size: 1.05rem }
.made, .ends, .place, .said-by { color: var(--soft) }
.picture { overflow-x: auto } .picture svg { max-width: 100%; height: auto }
.sheet th { white-space: nowrap }
.sheet { width: 100%; border-collapse: collapse; font-size: .92rem }
.sheet th, .sheet td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
.sheet .place { font-family: ui-monospace, monospace; font-size: .8rem }
.conversation { break-inside: avoid; margin: 0 0 2rem; padding: 0; list-style: none; display: flex; flex-direction: column; gap: .4rem }
.conversation li { max-width: 75%; padding: .45rem .8rem; border-radius: .9rem; white-space: pre-wrap }
.conversation .user { align-self: flex-end; border: 1px solid var(--user); color: var(--user) }
.conversation .says { align-self: flex-start; background: var(--says) }
.conversation .ends { align-self: center; padding: 0; font-size: .85rem }
.failed { color: var(--bad) } .differences { border-left: 3px solid var(--bad); padding-left: .8rem }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
@media print { body { padding: 0; max-width: none; font-size: 11pt } h2, h3 { break-after: avoid } tr, .picture svg { break-inside: avoid } }
@media (max-width: 40rem) { .sheet thead { display: none } .sheet td { display: block; border: 0; padding: .1rem 0 } .sheet tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0 } }
`
