import type { Choices } from './choices.data.ts'
import { Editor } from './editor.ts'
import { Fields } from './fields.ts'
import { Findings } from './findings.ts'
import type { Answer, Question } from './protocol.ts'
import { decode, encode, initial, type State } from './state.ts'

/** Makes the playground in an element of the page, and gives back what ends it. */
export function mount(root: HTMLElement, choices: Choices, base: string): () => void {
  const start = { ...initial, ...choices.examples[0]?.state }
  let state = decode(location.hash) ?? start
  let questions = 0

  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const fields = new Fields(choices, change)
  const panes = document.createElement('div')
  panes.className = 'playground-panes'
  const pane = document.createElement('div')
  pane.className = 'playground-editor'
  const editor = new Editor(pane, state.code, () => {
    change({ code: editor.code })
  })
  const findings = new Findings(editor, base)
  panes.append(pane, findings.element)
  root.replaceChildren(fields.element, panes)

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.id !== questions) return
    editor.show(data.findings)
    findings.show(data, state.code)
  })
  addEventListener('hashchange', follow)
  show()

  function change(part: Partial<State>): void {
    state = { ...state, ...part }
    history.replaceState(history.state, '', `#${encode(state)}`)
    show()
  }

  function follow(): void {
    const linked = decode(location.hash)
    if (linked === undefined) return
    state = linked
    show()
  }

  function show(): void {
    fields.show(state)
    editor.setFile(state.file)
    editor.code = state.code
    questions += 1
    worker.postMessage({ id: questions, state } satisfies Question)
  }

  return () => {
    removeEventListener('hashchange', follow)
    worker.terminate()
  }
}
