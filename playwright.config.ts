import { defineConfig } from '@playwright/test'
import { findElectron } from '#electron/launch/electron-binary.ts'
import { chromiumLaunch } from './test/support/capabilities.ts'

// By the rules of npm start: without Electron's own binary, without a display and for root there is no such project.
const hasElectron = 'path' in findElectron()

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 3,
  retries: 0,
  // Axe over 120 rooms in two themes takes its time on two busy cores.
  timeout: 180_000,
  forbidOnly: true,
  reporter: [['list'], ['./test/support/playwright-summary.ts']],
  // A picture may differ in the shade of some edges, as another build of Chromium draws them, and in nothing one sees.
  expect: {
    // A limit, not a wait: a window answers at once on a computer of its own, beside other work it may take longer.
    timeout: 30_000,
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.002 },
  },
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    // Recording the page before and after each step takes a tenth of the run: `--trace on` where a test fails.
    trace: 'off',
    launchOptions: chromiumLaunch(),
  },
  projects: [
    // Every test starts its own host, training property and profile, so any may run beside any other. Each waits for
    // answers of a hotel for a while, in which a third one has the cores.
    { name: 'web', testDir: 'test/e2e/web', fullyParallel: true },
    { name: 'gallery', testDir: 'test/e2e/screens', testMatch: 'build.setup.ts' },
    {
      name: 'screens',
      testDir: 'test/e2e/screens',
      dependencies: ['gallery'],
      fullyParallel: true,
      // These wait for nothing: one for each core of the smallest computer that runs them.
      workers: 2,
      snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
    },
    ...(hasElectron ? [{ name: 'desktop', testDir: 'test/e2e/desktop' }] : []),
  ],
})
