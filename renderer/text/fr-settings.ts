/** French: the settings. */
export const frSettings = {
  settings: {
    title: 'Réglages',
    connection: 'Connexion',
    property: 'Hôtel',
    workspace: (name: string) => `Espace de travail ${name}`,
    zone: 'Fuseau horaire',
    keyKept: 'Clé API Seam',
    vault: {
      keychain: (backend: string) => `Enregistrée dans le trousseau de cet ordinateur (${backend}).`,
      memory: (why: string) => `En mémoire jusqu’à la fermeture de Joinery. ${why}`,
      process: 'Donnée par l’environnement de ce processus. Non enregistrée.',
      none: 'Aucune clé.',
    },
    replaceKey: 'Remplacer la clé API',
    disconnect: 'Déconnecter',
    disconnectTitle: 'Déconnecter cet hôtel ?',
    disconnectBody:
      'La clé API Seam est retirée de cet ordinateur. Les clés déjà émises continuent de fonctionner ; celles qui attendent restent dans la file et partiront quand vous vous reconnecterez.',
    appearance: 'Apparence',
    language: 'Langue',
    languages: {
      system: 'Comme cet ordinateur',
      en: 'English',
      de: 'Deutsch',
      es: 'Español',
      fr: 'Français',
      pt: 'Português',
    },
    theme: 'Thème',
    themes: { system: 'Comme cet ordinateur', light: 'Clair', dark: 'Sombre' },
    keys: 'Clés',
    labelTemplate: 'Modèle du libellé',
    labelHint:
      'Affiché sur le téléphone, coupé à 32 caractères. %ROOMNUM%, %ROOMLIST%, %ROOMRANGE%, %SITENAME%, %CARDNUM%, %UUID% et %USERID% sont remplis.',
    labelRefused: 'Seam refuse les libellés pour cet hôtel ; les clés sont donc émises sans.',
    checkOut: 'Heure de départ',
    checkOutHint: 'Fin proposée pour une clé dans une chambre libre.',
    quietPeriod: 'Délai de calme, secondes',
    quietHint:
      'Quand une réponse se perd, Joinery cherche la clé. Une clé supplémentaire n’est envoyée de nouveau que si, après ce délai, elle reste introuvable.',
    concurrency: 'Demandes simultanées',
    concurrencyAuto: 'Automatique',
    retention: 'Conserver les noms des clients, jours',
    saved: 'Enregistré',
    unreadable: 'Cette valeur ne convient pas ici.',
    practise: 'S’exercer à une panne',
    practiseHint:
      'Seulement dans l’hôtel d’entraînement. Voyez ce que voit la réception, et qu’aucune clé ne se perd.',
    faults: {
      none: 'Tout va bien',
      offline: 'Seam injoignable',
      bridgeDown: 'Bridge en panne',
      keyRevoked: 'Clé API révoquée',
      slow: 'Réponses lentes',
    },
  },
}
