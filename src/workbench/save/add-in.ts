/** Id of the manifest: Excel keeps the settings of an add-in under it. */
export const ADD_IN = '6f0f2f5e-4c1b-4d57-9a1e-3b8b7a5c9d21';
