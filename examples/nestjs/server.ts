import { createApp } from './app.ts'

await (await createApp()).listen(Number(process.env['PORT'] ?? 3000))
