import type { DatabaseSync } from 'node:sqlite'
import { defaultSettings, Settings } from '#shared/session.ts'

const all = `SELECT name, value FROM setting`
const save = `
INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value`

/** One row per setting, so that one that is damaged or unknown falls back alone to its default. */
export const createSettingTable = (db: DatabaseSync) => {
  const statement = { all: db.prepare(all), save: db.prepare(save) }
  return {
    get: (): Settings =>
      statement.all
        .all()
        .reduce<Settings>(
          (settings, row) => withSetting(settings, String(row['name']), String(row['value'])),
          defaultSettings,
        ),
    save: (settings: Settings): void => {
      for (const [name, value] of Object.entries(Settings.parse(settings)))
        statement.save.run({ name, value: JSON.stringify(value) })
    },
  }
}

const withSetting = (settings: Settings, name: string, text: string): Settings => {
  try {
    return Settings.parse({ ...settings, [name]: JSON.parse(text) })
  } catch {
    return settings
  }
}
