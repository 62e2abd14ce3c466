import { analyse } from '../src/analysis/analyse.ts'
import type { Check, Client } from '../src/analysis/model/model.ts'
import { locationsOfAnyRedirect } from './no-unreachable-check/redirect-classes.ts'
import { createRule } from '../src/create-rule.ts'
import {
  between,
  has,
  intersection,
  isBounded,
  isEmpty,
  isWithin,
  noNumber,
  union,
  type CodeSet,
} from '../src/domain/code-set.ts'
import { forbidsContent, nameOf, statusCode, statusCodes } from '../src/registry/status-codes.ts'

type Passed = Client['filters'][number]['passes']

export default createRule<'rejected' | 'followed' | 'unasked' | 'location' | 'alwaysOk' | 'noContent'>({
  name: 'no-unreachable-check',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow tests for statuses that the client never hands to its caller',
      preset: 'strict',
      protects: 'client',
    },
    schema: [],
    messages: {
      rejected: 'This never holds: {{client}} rejects its promise unless the status is {{passes}}.',
      followed: 'This never holds: {{client}} follows the redirect and gives the response behind it.',
      unasked:
        'This never holds: 304 answers a condition such as `If-None-Match` (RFC 9110 §15.4.5), and this {{client}} sends none.',
      location: 'This takes in 304, which has no `Location` and is no redirect (RFC 9110 §15.4.5).',
      alwaysOk: '`ok` always holds here: {{client}} rejects its promise where it would not.',
      noContent: '{{code}} has no content to read, so this call fails ({{reference}}).',
    },
  },
  create(context) {
    return {
      Program() {
        const analysis = analyse(context)
        const { received } = analysis
        const reported = new Set<Check>()
        for (const check of received.checks) {
          const found = unreachable(check)
          if (found === undefined || reported.has(check)) continue
          // `s < 200 || s >= 300` is one test.
          for (const other of check.or) if (unreachable(other)) reported.add(other)
          // So is `s >= 400 && s < 500`.
          for (const other of check.and) reported.add(other)
          const { filter, client } = found
          const { name } = client
          if (filter.why === 'follows')
            context.report({ node: check.node, messageId: 'followed', data: { client: name } })
          else if (filter.why === 'asks')
            context.report({ node: check.node, messageId: 'unasked', data: { client: name } })
          else
            context.report({
              node: check.node,
              messageId: 'rejected',
              data: { client: name, passes: filter.passes.map(textOf).join(' or ') },
            })
        }
        for (const node of locationsOfAnyRedirect(analysis)) context.report({ node, messageId: 'location' })
        for (const { node, clients } of received.successTests) {
          const [client] = clients
          if (client && clients.every(rejectsFailures))
            context.report({ node, messageId: 'alwaysOk', data: { client: client.name } })
        }
        for (const { node, reached } of received.contentReads) {
          const [code, ...others] = codesIn(reached)
          if (code === undefined || ![code, ...others].every(forbidsContent)) continue
          context.report({
            node,
            messageId: 'noContent',
            data: { code: nameOf(code), reference: statusCode(code)?.reference ?? 'RFC 9110 §6.4.1' },
          })
        }
      },
    }
  },
})

/** The filter that keeps every status from the caller for which a check holds, with every client that fits. */
function unreachable({
  holds,
  reached,
  reading: { clients },
}: Check): { readonly filter: Client['filters'][number]; readonly client: Client } | undefined {
  const [client] = clients
  if (holds === undefined || client === undefined) return undefined
  const asked = intersection(holds, intersection(reached, between(0, 999)))
  if (isEmpty(asked)) return undefined
  const filters = clients.map((one) => one.filters.find(({ passes }) => isEmpty(intersection(asked, setOf(passes)))))
  const [filter] = filters
  if (filter === undefined || filters.some((one) => one?.why !== filter.why)) return undefined
  return filter.why === 'follows' && isWithin(asked, resumes) ? undefined : { filter, client }
}

/** Uploads that go on where they stopped, as Google's, answer 308 without a `Location`, so that there is nothing to follow. */
const resumes = between(308, 308)

function setOf(passes: Passed): CodeSet {
  return passes.reduce<CodeSet>((all, [lowest, highest]) => union(all, between(lowest, highest)), noNumber)
}

function rejectsFailures({ filters }: Client): boolean {
  return filters.some(
    ({ why, passes }) => why === 'rejects' && isWithin(setOf(passes), union(between(200, 299), between(304, 304))),
  )
}

function codesIn(set: CodeSet): readonly number[] {
  return isBounded(set) ? statusCodes.flatMap(({ code }) => (has(set, code) ? [code] : [])) : []
}

function textOf([lowest, highest]: Passed[number]): string {
  return lowest === highest ? String(lowest) : lowest === 0 ? `below ${highest + 1}` : `${lowest} to ${highest}`
}
