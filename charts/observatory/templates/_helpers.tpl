{{- define "observatory.labels" -}}
app.kubernetes.io/part-of: observatory
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "observatory.host" -}}
{{- $site := required "global.site must be the address that people type, such as https://observatory.example.org" .Values.global.site -}}
{{ (urlParse $site).hostname }}
{{- end }}
