import { javascript } from '@codemirror/lang-javascript'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { Compartment, type Text } from '@codemirror/state'
import { tags } from '@lezer/highlight'
import { basicSetup, EditorView } from 'codemirror'
import type { Edit, Finding } from './protocol.ts'

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--playground-keyword)' },
  { tag: [tags.string, tags.regexp], color: 'var(--playground-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--playground-number)' },
  { tag: tags.comment, color: 'var(--playground-comment)', fontStyle: 'italic' },
])

const theme = EditorView.theme({
  '&': { fontSize: '14px' },
  '.cm-scroller': { fontFamily: 'var(--vp-font-family-mono)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--vp-c-text-2)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-cursor': { borderLeftColor: 'var(--vp-c-text-1)' },
})

/** The editor: its code, its squiggles, and the repairs they offer. */
export class Editor {
  readonly #view: EditorView
  readonly #language = new Compartment()

  constructor(parent: HTMLElement, code: string, changed: () => void) {
    this.#view = new EditorView({
      parent,
      doc: code,
      extensions: [
        basicSetup,
        lintGutter(),
        EditorView.lineWrapping,
        syntaxHighlighting(colours),
        theme,
        this.#language.of(javascript()),
        EditorView.contentAttributes.of({ 'aria-label': 'Code' }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) changed()
        }),
      ],
    })
  }

  get code(): string {
    return this.#view.state.doc.toString()
  }

  set code(text: string) {
    if (text !== this.code) this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } })
  }

  setFile(file: string): void {
    const language = javascript({ jsx: file.endsWith('x'), typescript: /\.[cm]?tsx?$/.test(file) })
    this.#view.dispatch({ effects: this.#language.reconfigure(language) })
  }

  show(findings: readonly Finding[]): void {
    const { state } = this.#view
    this.#view.dispatch(
      setDiagnostics(
        state,
        findings.map((finding) => this.#diagnostic(finding, state.doc)),
      ),
    )
  }

  /** Puts the cursor where something is reported. */
  goTo({ line, column }: Finding): void {
    const at = offset(this.#view.state.doc, line, column)
    this.#view.dispatch({ selection: { anchor: at }, scrollIntoView: true })
    this.#view.focus()
  }

  apply({ range: [from, to], text }: Edit): void {
    this.#view.dispatch({ changes: { from, to, insert: text } })
  }

  #diagnostic(finding: Finding, doc: Text): Diagnostic {
    const from = offset(doc, finding.line, finding.column)
    return {
      from,
      to: Math.max(from, offset(doc, finding.endLine, finding.endColumn)),
      severity: finding.isError ? 'error' : 'warning',
      source: finding.rule,
      message: finding.message,
      actions: finding.repairs.map(({ title, edit }) => ({
        name: title,
        apply: () => {
          this.apply(edit)
        },
      })),
    }
  }
}

function offset(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return Math.min(from + Math.max(column, 1) - 1, to)
}
