import rule from '../../rules/no-unknown-code.ts'
import { testRule } from '../support/test-rule.ts'

testRule(rule, {
  valid: ['res.status(404)'],
  invalid: [
    {
      name: 'a chain on a conventional name',
      code: 'res.status(«299»).send()',
      errors: [{ messageId: 'unknown', data: { code: 299 } }],
    },
  ],
})
