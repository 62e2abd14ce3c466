import type { Choices } from './choices.data.ts'
import type { State } from './state.ts'

/** An option of a picker: its value, and what it is called where that differs. */
type Option = readonly [value: string, label?: string]

const languages: readonly Option[] = [
  ['js', 'JavaScript'],
  ['jsx', 'JSX'],
  ['ts', 'TypeScript'],
  ['tsx', 'TSX'],
]

/** The pickers above the editor; each tells what it makes of the state. */
export class Fields {
  readonly element = document.createElement('div')
  readonly #set: ((state: State) => void)[] = []

  constructor({ frameworks, constants, rules, examples }: Choices, change: (part: Partial<State>) => void) {
    this.element.className = 'playground-fields'
    const presets: readonly Option[] = ['recommended', 'strict', 'stylistic', 'all'].map((name) => [name])
    const example = this.#select('Example', [['', 'pick one'], ...examples.map(({ title }) => [title] as const)])
    example.addEventListener('change', () => {
      const state = examples.find(({ title }) => title === example.value)?.state
      if (state) change(state)
    })
    const language = this.#select('Language', languages)
    language.addEventListener('change', () => {
      change({ file: file.value.replace(/(\.\w+)?$/, `.${language.value}`) })
    })
    this.#set.push((state) => {
      language.value = /[jt]sx?$/.exec(state.file)?.[0] ?? 'js'
    })
    const file = this.#text('File', 'file', change)
    const named = (names: readonly string[]): readonly Option[] => [
      ['', 'by the imports'],
      ...names.map((name) => [name] as const),
    ]
    this.#picker('Framework', 'framework', named(frameworks), change)
    this.#picker('Preset', 'config', [...presets, ...rules.map((name) => [name, `only ${name}`] as const)], change)
    this.#picker(
      'Style',
      'style',
      [
        ['', 'any'],
        ['named', 'names'],
        ['numeric', 'numbers'],
      ],
      change,
    )
    this.#picker('Constants', 'constants', named(constants), change)
    this.#text('Settings', 'settings', change).placeholder = '{ "vendors": ["nginx"] }'
  }

  show(state: State): void {
    for (const set of this.#set) set(state)
  }

  #picker(label: string, name: keyof State, options: readonly Option[], change: (part: Partial<State>) => void): void {
    const select = this.#select(label, options)
    select.addEventListener('change', () => {
      change({ [name]: select.value })
    })
    this.#set.push((state) => {
      select.value = state[name]
    })
  }

  #select(label: string, options: readonly Option[]): HTMLSelectElement {
    const select = document.createElement('select')
    for (const [value, text = value] of options) select.add(new Option(text, value))
    return this.#labelled(label, select)
  }

  #text(label: string, name: keyof State, change: (part: Partial<State>) => void): HTMLInputElement {
    const input = document.createElement('input')
    input.spellcheck = false
    input.addEventListener('input', () => {
      change({ [name]: input.value })
    })
    this.#set.push((state) => {
      if (input.value !== state[name]) input.value = state[name]
    })
    return this.#labelled(label, input)
  }

  #labelled<Field extends HTMLElement>(text: string, field: Field): Field {
    const label = document.createElement('label')
    label.append(text, field)
    this.element.append(label)
    return field
  }
}
