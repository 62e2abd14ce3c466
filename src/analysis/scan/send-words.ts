import type { Api, Framework, Use } from '../../frameworks/framework.ts'
import { frameworks } from '../../frameworks/index.ts'
import { once } from '../../once.ts'
import { marksIn, type Marks } from './marks.ts'

/** What responses are called by convention, and the members by which they are sent or given content. */
interface Words {
  readonly responses: readonly string[]
  readonly methods: readonly string[]
  readonly properties: readonly string[]
}

const words = once((): Words => {
  const responses = new Set<string>()
  const methods = new Set<string>()
  const properties = new Set<string>()
  for (const framework of frameworks()) {
    for (const api of Object.values(framework.apis)) {
      if (!api.isResponse) continue
      for (const name of api.names ?? []) responses.add(name)
      for (const [name, member] of membersOf(framework, api)) {
        if (member.call?.some(answers)) methods.add(name)
        if (member.assign?.some(answers)) properties.add(name)
      }
    }
  }
  return { responses: [...responses], methods: [...methods], properties: [...properties] }
})

function membersOf({ apis }: Framework, { members = {} }: Api): readonly (readonly [string, Api])[] {
  return Object.entries(members).flatMap(([name, ref]) => {
    const api = typeof ref === 'string' ? apis[ref] : ref
    return api ? [[name, api] as const] : []
  })
}

function answers({ kind = 'respond', sends, content }: Use): boolean {
  return (kind === 'respond' || kind === 'redirect') && (sends === true || (content !== undefined && !content.isPart))
}

/** Members of anything that send, or give content: `.send(`, `.body =`. */
const sends = once(() => new RegExp(`\\.\\s*${member()}`, 'g'))

/** The same of what is called like a response. */
const namedSends = once(() => {
  const { responses } = words()
  return new RegExp(`\\b(?:${responses.join('|')})\\s*[?!]?\\.\\s*${member()}`)
})

function member(): string {
  const { methods, properties } = words()
  return `(?:(?:${methods.join('|')})\\s*\\(|(?:${properties.join('|')})\\s*=(?!=))`
}

/** The offsets at which responses are sent or given content, whether their status is written or not. */
export function sendMarks(text: string): Marks {
  return marksIn(text, sends())
}

/** Whether something that is called like a response is sent. */
export function sendsByName(text: string): boolean {
  return namedSends().test(text)
}
