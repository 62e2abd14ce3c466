import { analyse } from '../src/analysis/analyse.ts'
import { forwardingFunctions, outermostFunction } from './no-misused-code/proxied-statuses.ts'
import { underlined, writtenStatuses } from '../src/findings/written-statuses.ts'
import { usesIn } from './no-misused-code/uses.ts'
import { readsFieldsInView } from './no-misused-code/request-header-reads.ts'
import { createRule } from '../src/create-rule.ts'
import { replacements } from '../src/fix/replacements.ts'
import { mismatchesOf } from '../src/registry/methods.ts'
import { specialUses, webdavSigns } from '../src/registry/special-uses.ts'
import { nameOf } from '../src/registry/status-codes.ts'

interface Options {
  readonly codes?: readonly number[]
}

const special = specialUses.map(({ code }) => code)

export default createRule<'special' | 'unread' | 'answer', Options>({
  name: 'no-misused-code',
  meta: {
    type: 'suggestion',
    docs: {
      description:
        'Disallow status codes of proxies, WebDAV and other special uses in answers that are about something else',
      preset: 'strict',
      protects: 'number',
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          codes: {
            type: 'array',
            items: { type: 'integer', enum: special },
            uniqueItems: true,
            description: 'The codes to report.',
          },
        },
      },
    ],
    defaultOptions: [{ codes: special }],
    messages: {
      special: '{{code}} is for {{use}} ({{reference}}).',
      unread: '{{code}} answers {{use}}, which nothing here reads ({{reference}}).',
      answer: 'Answer {{name}}.',
    },
  },
  create(context, { codes = special }) {
    return {
      Program() {
        const analysis = analyse(context)
        const { source, sinks } = analysis
        const uses = new Map(specialUses.filter(({ code }) => codes.includes(code)).map((use) => [use.code, use]))
        const found = [...writtenStatuses(analysis)].flatMap(({ sink, possibility, code }) => {
          const use = uses.get(code ?? 0)
          const isSent = sink.kind === 'respond' || sink.kind === 'error'
          return use && isSent ? [{ sink, possibility, use }] : []
        })
        if (found.length === 0) return
        const inFile = `${source.path}\n${usesIn(source, context.sourceCode.ast)}`
        if (webdavSigns.test(inFile)) return
        const forwarding = forwardingFunctions(source, sinks)
        const methods = new Map(
          analysis.answeredMethods.map((answered) => [answered.possibility.node, answered.methods]),
        )
        for (const { sink, possibility, use } of found) {
          const { code, isAnswer, reference, instead } = use
          const owner = outermostFunction(sink.effect.node)
          // A field is read by the function that answers it; the other uses are those of a whole service.
          if (use.signs.test(isAnswer && owner ? usesIn(source, owner) : inFile)) continue
          if (owner && forwarding.has(owner)) continue
          if (isAnswer && !readsFieldsInView(source, sink.effect.node)) continue
          // What does not even answer the method is a matter of another rule.
          if (mismatchesOf(code, methods.get(possibility.node) ?? []).some(({ isDoubtful }) => !isDoubtful)) continue
          context.report({
            node: underlined(possibility, sink.effect),
            messageId: isAnswer ? 'unread' : 'special',
            data: { code: nameOf(code), use: use.for, reference },
            suggest: instead.flatMap((other) =>
              replacements(possibility, other).map((fix) => ({
                messageId: 'answer' as const,
                data: { name: nameOf(other) },
                fix,
              })),
            ),
          })
        }
      },
    }
  },
})
