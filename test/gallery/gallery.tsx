import { useEffect } from 'react'
import { ToastHost } from '#renderer/ui/toast.tsx'
import { PageTitle } from '#renderer/ui/titles.tsx'
import { screens } from './screens.ts'
import { Buttons } from './buttons.tsx'
import { Choices } from './choices.tsx'
import { Fields } from './fields.tsx'
import styles from './gallery.module.css'
import { Places } from './places.tsx'

/** Every component of renderer/ui in every state it has, and the way to every screen. */
export const Gallery = ({ theme }: { readonly theme: string }) => {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return (
    <ToastHost>
      <main className={styles.gallery}>
        <PageTitle>Joinery, piece by piece</PageTitle>
        <nav className={styles.links} aria-label="Screens">
          <a href={`?theme=${theme === 'dark' ? 'light' : 'dark'}`}>{theme === 'dark' ? 'light' : 'dark'}</a>
          {Object.values(screens).map(({ name, scene }) => (
            <a key={name} href={`?scene=${scene}&theme=${theme}`}>
              {name}
            </a>
          ))}
        </nav>
        <Buttons />
        <Fields />
        <Choices />
        <Places />
      </main>
    </ToastHost>
  )
}
