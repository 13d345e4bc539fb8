{{- define "engines.labels" -}}
app.kubernetes.io/part-of: observatory-engines
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "engines.postgres" -}}{{ .Release.Name }}-postgres{{- end }}

{{- /* How many copies of what is written, and how many of them must say so. */ -}}
{{- define "engines.copies" -}}{{ min .Values.kafka.nodes 3 }}{{- end }}
{{- define "engines.sure" -}}{{ max 1 (sub (min .Values.kafka.nodes 3) 1) }}{{- end }}

{{- /* What its operator writes on all pods of Keycloak, those of its Jobs included. */ -}}
{{- define "engines.keycloak" -}}
{app.kubernetes.io/managed-by: keycloak-operator, app.kubernetes.io/instance: {{ .Release.Name }}-keycloak}
{{- end }}
