/** All that the playground shows, as its link holds it. */
export interface State {
  readonly code: string
  /** The name of the file, whose ending is the language; frameworks with conventions for files go by its path. */
  readonly file: string
  /** The preset, or the one rule that is on. */
  readonly config: string
  /** The framework in use, with its major where it has several; nothing where imports tell. */
  readonly framework: string
  /** Whether codes are written as names or as numbers; nothing where it does not matter. */
  readonly style: '' | 'named' | 'numeric'
  /** The library that names codes; nothing where imports tell. */
  readonly constants: string
  /** Further settings, as JSON. */
  readonly settings: string
}

export const initial: State = {
  code: '',
  file: 'service.js',
  config: 'recommended',
  framework: '',
  style: '',
  constants: '',
  settings: '',
}

/** The part of a link behind `#` that holds a state; only what differs from the usual is in it. */
export function encode(state: Partial<State>): string {
  const usual: Readonly<Record<string, unknown>> = { ...initial }
  const changed = Object.entries(state).filter(([name, value]) => value !== usual[name])
  const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(changed)))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The state in a link; `undefined` where there is none. */
export function decode(hash: string): State | undefined {
  try {
    const text = atob(hash.replace(/^#/, '').replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    const state: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof state === 'object' && state !== null ? { ...initial, ...texts(state) } : undefined
  } catch {
    return undefined
  }
}

/** The members of an object from a link that a state has, where they are text. */
function texts(object: object): Partial<State> {
  return Object.fromEntries(
    Object.entries(object).filter(([name, value]) => name in initial && typeof value === 'string'),
  )
}
