import type { Editor } from './editor.ts'
import type { Answer, Finding } from './protocol.ts'

/** The list of findings, each with its repairs, and the code after `--fix`. */
export class Findings {
  readonly element = document.createElement('div')
  readonly #status = document.createElement('p')
  readonly #list = document.createElement('ol')
  readonly #fixed = document.createElement('pre')
  readonly #editor: Editor
  readonly #base: string

  constructor(editor: Editor, base: string) {
    this.#editor = editor
    this.#base = base
    this.element.className = 'playground-findings'
    this.#status.setAttribute('role', 'status')
    this.#fixed.tabIndex = 0
    this.#fixed.setAttribute('role', 'region')
    this.#fixed.setAttribute('aria-label', 'Code after --fix')
    this.element.append(heading('Findings'), this.#status, this.#list, heading('After --fix'), this.#fixed)
  }

  show({ findings, fixed, problem }: Answer, code: string): void {
    this.#status.textContent =
      problem ?? (findings.length === 0 ? 'Nothing is reported.' : `${findings.length} reported.`)
    this.#list.replaceChildren(...findings.map((finding) => this.#item(finding)))
    this.#fixed.textContent = fixed === code ? 'Nothing is fixed automatically.' : fixed
  }

  #item(finding: Finding): HTMLElement {
    const item = document.createElement('li')
    item.className = finding.isError ? 'error' : 'warning'
    const place = button(`${finding.line}:${finding.column}`, () => {
      this.#editor.goTo(finding)
    })
    place.setAttribute('aria-label', `Go to ${finding.line}:${finding.column}`)
    const repairs = finding.repairs.map(({ title, edit }) =>
      button(title, () => {
        this.#editor.apply(edit)
      }),
    )
    item.append(place, ` ${finding.message} `, ...this.#ruleLink(finding), ...repairs)
    return item
  }

  #ruleLink({ rule }: Finding): readonly HTMLElement[] {
    if (rule === '') return []
    const link = document.createElement('a')
    link.href = `${this.#base}rules/${rule}`
    link.textContent = rule
    return [link]
  }
}

function heading(text: string): HTMLElement {
  const element = document.createElement('h2')
  element.textContent = text
  return element
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = text
  element.addEventListener('click', act)
  return element
}
