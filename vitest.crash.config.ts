import { defineConfig } from 'vitest/config'

// vitest wants a default export. The long crash suite is run by itself: `npm run test:crash`.
export default defineConfig({
  test: {
    include: ['tests/crash/*.long.ts'],
    exclude: ['**/node_modules/**'],
    pool: 'threads',
    globalSetup: ['tests/crash/own-postgres.ts'],
  },
})
