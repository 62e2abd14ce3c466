import { createApp } from './app.js'

await createApp().listen({ port: Number(process.env.PORT ?? 3000) })
