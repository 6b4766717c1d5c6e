// SPDX-License-Identifier: Apache-2.0
//
// JSON Resumes, by the validator of the standard and by ajv, which also looks into formats.
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import resumeSchema from '@jsonresume/schema';

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const isValid = ajv.compile(resumeSchema.schema);

export function checkResume(file, resume, problems) {
  resumeSchema.validate(resume, (errors) => {
    for (const error of errors ?? []) problems.add(file, '@jsonresume/schema', error.stack);
  });
  if (!isValid(resume))
    for (const error of isValid.errors) problems.add(file, 'ajv', `${error.instancePath} ${error.message}`);
}

/// Who it is, and [title, organization, start, end] of each role, in an order that does not depend on the format.
export function careerOf(resume) {
  const roles = [...(resume.work ?? []), ...(resume.volunteer ?? [])].map((role) =>
    [role.position, role.name ?? role.organization, role.startDate, role.endDate].map(plain));
  return { name: plain(resume.basics?.name), roles: roles.sort() };
}

export function plain(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
