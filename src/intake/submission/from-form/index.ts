export { findFilledForms } from '../../tables/forms/find-forms';
export { readFilledForm } from './read-form';
