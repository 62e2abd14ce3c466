import 'reflect-metadata'
import { Controller, Get, HttpCode, Module, type INestApplication } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { LinksController } from './links/links.controller.ts'
import { LinksService } from './links/links.service.ts'
import { ProblemFilter } from './problem.filter.ts'
import { StatsController } from './stats/stats.controller.ts'

@Controller('health')
class HealthController {
  @Get()
  @HttpCode(200)
  health(): { up: boolean } {
    return { up: true }
  }
}

@Module({ controllers: [HealthController, LinksController, StatsController], providers: [LinksService] })
class AppModule {}

/** The link shortener: NestJS 12 on Express, with mistakes that teams make. */
export async function createApp(): Promise<INestApplication> {
  const app = await NestFactory.create(AppModule, { logger: false })
  app.useGlobalFilters(new ProblemFilter())
  return app
}
