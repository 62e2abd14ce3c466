import { analyse } from '../src/analysis/analyse.ts'
import type { FunctionNode, Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'

export default createRule<'floating' | 'await'>({
  name: 'no-floating-next',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow calls of `next()` that nothing waits for, where the response leaves without the rest',
      preset: 'recommended',
      protects: 'loss',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      floating:
        'Nothing waits for `{{name}}()`: {{library}} answers when this function is done, with 404 for what the handlers behind it have not answered by then.',
      await: 'Wait for it, in an async function.',
    },
  },
  create(context) {
    return {
      Program() {
        const { floatingHandovers, isTest } = analyse(context)
        if (isTest) return
        for (const { call, owner, library } of floatingHandovers) {
          const { callee } = call
          context.report({
            node: callee,
            messageId: 'floating',
            data: { name: context.sourceCode.getText(callee), library },
            ...(owner.async
              ? { fix: (fixer) => fixer.insertTextBefore(call, 'await ') }
              : {
                  suggest: [owner].filter(canBeAsync).map((sync) => ({
                    messageId: 'await' as const,
                    fix: (fixer) => [
                      fixer.insertTextBefore(headOf(sync), 'async '),
                      fixer.insertTextBefore(call, 'await '),
                    ],
                  })),
                }),
          })
        }
      },
    }
  },
})

/** Whether `async` can stand in front of a function: not of getters, setters and constructors, nor simply of what has a computed name. */
function canBeAsync({ parent }: FunctionNode): boolean {
  if ((parent.type === 'MethodDefinition' || parent.type === 'Property') && parent.computed) return false
  return parent.type !== 'MethodDefinition'
    ? !(parent.type === 'Property' && parent.kind !== 'init')
    : parent.kind === 'method'
}

/** What a function begins with: the name of a method stands in front of its parameters. */
function headOf(owner: FunctionNode): Node {
  const { parent } = owner
  const isMethod = parent.type === 'MethodDefinition' || (parent.type === 'Property' && parent.method)
  return isMethod ? parent.key : owner
}
