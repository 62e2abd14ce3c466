import resolver from 'next/dist/server/api-utils/node/api-resolver.js'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { served } from './node.ts'

/** API routes of the pages router, through Next's own resolver. */
export const nextPages: Runtime = {
  name: 'Next.js pages',
  file: 'pages/api/example.ts',
  source: (code) =>
    `import type { NextApiResponse } from 'next'\nexport default function handler(req, res: NextApiResponse) {\n${code}\n}`,
  answer(code, method) {
    const handler = new Handler(code)
    const context = { previewModeId: '', previewModeEncryptionKey: '', previewModeSigningKey: '' }
    const page = { default: (req: unknown, res: unknown) => handler.run({ req, res }), config: {} }
    return served(
      handler,
      (req, res) => void resolver.apiResolver(req, res, {}, page, context, false, false, '/api/example'),
      method,
    )
  },
}
