export { findFilledForms } from './find-forms';
export { readFilledForm } from './read-form';
